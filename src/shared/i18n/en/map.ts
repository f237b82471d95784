export const map = {
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  showAll: 'Show all points',
  keyboardHelp:
    'Arrow keys move the map, plus and minus zoom. Press Tab to reach the points, then arrow keys to go from one to the next and Enter to choose one.',
  keyboardHelpPick:
    'Arrow keys move the map, plus and minus zoom. Press Enter to choose the spot under the cross.',
  useCentre: 'Use the spot under the cross',
  point: {
    request: 'Request: {{label}}',
    requestUrgent: 'Request, {{urgency}}: {{label}}',
    helper: 'Helper: {{label}}',
  },
  urgency: { critical: 'critical', high: 'high', normal: 'normal', low: 'low' },
  cluster: {
    request_one: '{{count}} request here. Zoom in',
    request_other: '{{count}} requests here. Zoom in',
    requestCritical_one: '{{count}} request here, {{critical}} of them critical. Zoom in',
    requestCritical_other: '{{count}} requests here, {{critical}} of them critical. Zoom in',
    helper_one: '{{count}} helper here. Zoom in',
    helper_other: '{{count}} helpers here. Zoom in',
  },
  list: {
    request: 'Requests at this spot',
    helper: 'Helpers at this spot',
    close: 'Close the list',
    more_one: 'and {{count}} more',
    more_other: 'and {{count}} more',
  },
  legend: {
    title: 'What the signs mean',
    critical: 'Request, critical',
    high: 'Request, high urgency',
    normal: 'Request, normal urgency',
    low: 'Request, low urgency',
    helper: 'Helper',
    requestCluster: 'Several requests',
    helperCluster: 'Several helpers',
    suggested: 'Suggested match',
    confirmed: 'Confirmed match',
    alternative: 'Next best helper',
  },
  credit: {
    label: 'Where the map comes from',
    world: 'Natural Earth',
    towns: 'GeoNames (CC BY 4.0)',
  },
};
