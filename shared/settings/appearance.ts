/** The app's look and language; `system`: the computer's setting. */
export const languages = ['system', 'en', 'es'] as const;
export type Language = (typeof languages)[number];
export type Spoken = Exclude<Language, 'system'>;

export const themes = ['system', 'light', 'dark'] as const;

/** `grid`: one field of tickets, the most urgent at the top. `columns`: one column per step. */
export const boardLayouts = ['grid', 'columns'] as const;

export const textSizes = ['normal', 'large', 'largest'] as const;
