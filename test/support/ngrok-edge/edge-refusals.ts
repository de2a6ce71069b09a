/** The number in ngrok's code: 107 stands for ERR_NGROK_107. */
export type NgrokCode = number;

/** At which step the edge refuses: when the agent logs in, or when it asks for an address. */
export type RefusalStep = 'session' | 'address';

export interface Refusal {
  readonly step: RefusalStep;
  readonly code: NgrokCode;
}

const words: Readonly<Record<NgrokCode, string>> = {
  105: 'The authtoken you specified does not look like a proper ngrok authtoken.',
  107: 'The authtoken you specified is properly formed, but it is invalid.',
  108: 'Your account is limited to 1 simultaneous ngrok agent sessions.',
  300: 'The authtoken you specified was revoked.',
  334: 'The endpoint is already online. Stop the other endpoint first.',
  727: 'You have reached your limit of HTTP requests for this month.',
};

/** ngrok's way to say no: an answer whose text ends with the code. @param detail e.g. the token, as ngrok repeats it */
export function refusalAnswer(code: NgrokCode, detail?: string): { readonly Error: string } {
  const text = words[code] ?? 'The request was refused.';
  return { Error: `${text}${detail === undefined ? '' : `\n${detail}`}\n\nERR_NGROK_${code}\n` };
}

/** 105 for what is no token at all, 107 for one that nobody knows. */
export function codeForUnknownToken(token: string): NgrokCode {
  return /^[0-9A-Za-z]{15,}_[0-9A-Za-z]{10,}$/.test(token) ? 107 : 105;
}
