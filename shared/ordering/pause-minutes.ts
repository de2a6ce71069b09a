/** The pause lengths offered by one tap, in minutes. */
export const pauseMinutes = [5, 10, 15, 30] as const;
