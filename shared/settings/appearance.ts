/** How the app looks and in which words; `system`: as the computer is set. */
export const languages = ['system', 'en', 'es'] as const;
export type Language = (typeof languages)[number];
export type Spoken = Exclude<Language, 'system'>;

export const themes = ['system', 'light', 'dark'] as const;

/** `grid`: one field of tickets, the one wanted first on top. `columns`: one column for each step. */
export const boardLayouts = ['grid', 'columns'] as const;

export const textSizes = ['normal', 'large', 'largest'] as const;
