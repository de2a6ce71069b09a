/** What goes through the computer's printer queue: the printer's bytes unchanged, or a page. */
export const queueFormats = ['escpos', 'pdf'] as const;
