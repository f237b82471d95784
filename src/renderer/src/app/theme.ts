import {
  createTheme,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type MantineThemeOverride,
} from '@mantine/core';

/** The accent; white on shades 8 and 9 reaches 5.5:1 and more. */
const kith: MantineColorsTuple = [
  '#e9f6f4',
  '#d3ebe8',
  '#a9d8d3',
  '#7cc4bd',
  '#58b3ab',
  '#3d9f97',
  '#2a8f87',
  '#1b827a',
  '#0f766e',
  '#0b5f59',
];

/** As warm as the page: the defaults lean towards blue. */
const gray: MantineColorsTuple = [
  '#f8f6f2',
  '#f2efea',
  '#e9e6e0',
  '#dedad3',
  '#cfcac2',
  '#aca79f',
  '#827d76',
  '#4c4945',
  '#363431',
  '#23211f',
];

/** From the text of the dark scheme to its deepest ground, with a breath of the accent. */
const dark: MantineColorsTuple = [
  '#e4e8e7',
  '#b9c0be',
  '#8b9391',
  '#6e7674',
  '#454b4a',
  '#393f3e',
  '#2c3131',
  '#222525',
  '#1c1f1f',
  '#151717',
];

/** The look of every component; `closeLabel` names the buttons that close something. */
export function themeWith(closeLabel: string): MantineThemeOverride {
  return {
    ...theme,
    components: { ...theme.components, CloseButton: { defaultProps: { 'aria-label': closeLabel } } },
  };
}

const theme = createTheme({
  colors: { kith, gray, dark },
  primaryColor: 'kith',
  // Shade 8 is the first at which white text on every filled colour in use reaches 4.5:1.
  primaryShade: 8,
  defaultRadius: 'md',
  fontFamily: 'system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif',
  fontSizes: { xs: '12.5px', sm: '14px', md: '15px', lg: '17px', xl: '20px' },
  headings: { fontWeight: '650' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Badge: { defaultProps: { radius: 'sm' }, styles: { label: { textTransform: 'none', fontWeight: 600 } } },
    Tooltip: {
      defaultProps: { withArrow: true, openDelay: 400, events: { hover: true, focus: true, touch: true } },
    },
    // The place to type stays in the last line of what is chosen, where there is room for it.
    MultiSelect: { styles: { inputField: { minWidth: 40 } } },
    Modal: {
      defaultProps: {
        centered: true,
        // A dialog that fades away still holds back the keys of the screen behind it.
        transitionProps: { duration: 0 },
        // A dialog's head is no second banner of the page.
        attributes: { header: { role: 'presentation' } },
      },
      styles: { title: { fontWeight: 650, fontSize: '17px' } },
    },
  },
});

/** Dark text on pale fills, per colour: the defaults miss 4.5:1 for most of them. */
const ON_LIGHT = {
  kith: '#0b5f59',
  teal: '#075f45',
  blue: '#1353a5',
  red: '#a51d1d',
  orange: '#8f3b00',
  yellow: '#704a00',
  gray: '#4c4945',
} as const;
const ON_DARK = {
  kith: '#a9d8d3',
  teal: '#96f2d7',
  blue: '#a5d8ff',
  red: '#ffc9c9',
  orange: '#ffd8a8',
  yellow: '#ffec99',
  gray: '#dedad3',
} as const;

function textOf(colors: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(colors).flatMap(([name, value]) => [
      [`--mantine-color-${name}-light-color`, value],
      [`--mantine-color-${name}-outline`, value],
      [`--mantine-color-${name}-text`, value],
    ]),
  );
}

/** Colours that the defaults give too little contrast (WCAG 2.2 AA, 4.5:1 for text). */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    // Softer than the defaults, of which a list full of badges is loud.
    '--mantine-color-teal-light': '#d8f0e3',
    '--mantine-color-yellow-light': '#fcf1cc',
    '--mantine-color-blue-light': '#dbebfb',
    '--mantine-color-dimmed': '#59605f',
    '--mantine-color-placeholder': '#666d6d',
    '--mantine-color-error': '#b32020',
    '--mantine-color-anchor': '#0b5f59',
    ...textOf(ON_LIGHT),
  },
  dark: {
    '--mantine-color-teal-light': '#173a2c',
    '--mantine-color-yellow-light': '#3a3115',
    '--mantine-color-orange-light': '#4d2b12',
    '--mantine-color-red-light': '#4b1f1f',
    '--mantine-color-blue-light': '#1b3350',
    '--mantine-color-body': '#222525',
    '--mantine-color-dimmed': '#b0b6b5',
    '--mantine-color-placeholder': '#a3a9a8',
    '--mantine-color-error': '#ffa8a8',
    '--mantine-color-anchor': '#7cc4bd',
    ...textOf(ON_DARK),
  },
});
