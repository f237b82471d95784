/** Columns of calls and of what hangs on them, as they stand after "changed the". */
export const callFields = {
  call: {
    id: 'number',
    direction: 'direction',
    caller_id: 'caller',
    is_for_other: 'for somebody else',
    for_id: 'whom the help is for',
    heard: 'way they heard of us',
    information: 'information given',
    referrals: 'referrals made',
    services: 'services obtained',
    disposition: 'end of the call',
    danger_at: 'time the steps for danger were looked at',
  },
  call_request: { call_id: 'call', request_id: 'request', is_new: 'origin', return_of: 'way back of' },
  helper_lead: {
    id: 'number',
    person_id: 'person',
    words: 'words of the offer',
    follow_up_on: 'day to get back to them',
    status: 'state of the offer',
  },
  person_notice: {
    id: 'number',
    person_id: 'person',
    words: 'notice',
    until: 'last day of the notice',
    ended_at: 'end of the notice',
  },
};
