/** The lengths of a pause that one tap offers, in minutes. */
export const pauseMinutes = [5, 10, 15, 30] as const;
