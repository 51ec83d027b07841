/**
 * The colours and measures of the three themes as data: the board paints with them, the style sheet repeats them, and a
 * test holds their contrast. Tungsten is now and what needs you; daylight is the plan; everything else is quiet.
 */
export type ThemeName = 'dark' | 'light' | 'projector';
export type DepartmentName = 'production' | 'camera' | 'light' | 'sound' | 'art' | 'locations' | 'cast' | 'post';

export interface Theme {
  background: string;
  surface: string;
  raised: string;
  ink: string;
  quiet: string;
  line: string;
  tungsten: string;
  daylight: string;
  good: string;
  bad: string;
  /** Night over the body of the board, and the two lights of the sky strip. */
  night: string;
  skyNight: string;
  skyDay: string;
  /** Outline of bars; none in the dark. */
  outline: string;
  outlineWidth: number;
}

export const themes: Record<ThemeName, Theme> = {
  dark: {
    background: '#12161c',
    surface: '#1b212a',
    raised: '#252d38',
    ink: '#f3efe6',
    quiet: '#b4bcc8',
    line: '#313b48',
    tungsten: '#ffb757',
    daylight: '#7cc0ff',
    good: '#5fd0a0',
    bad: '#ff8a7a',
    night: 'rgba(6, 9, 13, 0.42)',
    skyNight: '#141b29',
    skyDay: '#3b5d80',
    outline: '#12161c',
    outlineWidth: 0,
  },
  light: {
    background: '#faf7f0',
    surface: '#ffffff',
    raised: '#f1ece1',
    ink: '#1a1d22',
    quiet: '#545a63',
    line: '#d9d2c3',
    tungsten: '#8a4b00',
    daylight: '#0a5ea8',
    good: '#0b6b47',
    bad: '#b3231a',
    night: 'rgba(40, 46, 60, 0.10)',
    skyNight: '#c3c9d6',
    skyDay: '#e4f0fb',
    outline: '#12161c',
    outlineWidth: 2,
  },
  projector: {
    background: '#ffffff',
    surface: '#ffffff',
    raised: '#ffffff',
    ink: '#111111',
    quiet: '#111111',
    line: '#767676',
    tungsten: '#8a4b00',
    daylight: '#0a5ea8',
    good: '#0b6b47',
    bad: '#b3231a',
    night: 'rgba(0, 0, 0, 0.12)',
    skyNight: '#d0d0d0',
    skyDay: '#ffffff',
    outline: '#111111',
    outlineWidth: 3,
  },
};

/** Dark ink stands on all of them at 7:1 or better. */
export const departments: Record<DepartmentName, string> = {
  production: '#8ea6c4',
  camera: '#7cc0ff',
  light: '#ffd166',
  sound: '#c9a3ff',
  art: '#ff9fb2',
  locations: '#8ddf8a',
  cast: '#ff9d5c',
  post: '#67d7d7',
};

export const departmentInk = '#12161c';

/** Letters that stand for a department on a bar, so that colour is never alone. */
export const departmentLetters: Record<DepartmentName, string> = {
  production: 'PR',
  camera: 'CA',
  light: 'LX',
  sound: 'SD',
  art: 'AR',
  locations: 'LO',
  cast: 'CT',
  post: 'PO',
};

export const fonts = {
  text: '"Atkinson Hyperlegible Next Variable", "Atkinson Hyperlegible Next", system-ui, sans-serif',
  mono: '"Atkinson Hyperlegible Mono Variable", "Atkinson Hyperlegible Mono", ui-monospace, monospace',
};
