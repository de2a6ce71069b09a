/** The variables that are secret. */
export const secretVariables = { password: 'RELAY_PASSWORD', token: 'NGROK_AUTHTOKEN' } as const;

const secrets: readonly string[] = Object.values(secretVariables);

/** An environment as another process may inherit it. */
export function withoutSecrets(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !secrets.includes(name)));
}
