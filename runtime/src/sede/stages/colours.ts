/** Colours of the picture where no style sheet reaches it: letters and saved documents. Equal to the light tokens; a test says so. */
export const pictureColours = {
  surface: '#ffffff',
  'surface-sunken': '#f3f1eb',
  'line-strong': '#8d8878',
  ink: '#1c1f23',
  'ink-soft': '#4c525a',
  turn: '#8a5200',
  'turn-soft': '#fdf0d8',
  initiation: '#5a4aa0',
  'initiation-soft': '#eeebfa',
  instruction: '#0b6b8a',
  'instruction-soft': '#e2f2f7',
  finalisation: '#8a3b5f',
  'finalisation-soft': '#f9e9f0',
} as const;
