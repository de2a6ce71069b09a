const names = ['RELAY_PASSWORD', 'NGROK_AUTHTOKEN'] as const;

/** The secret environment variables, as far as they are set. */
export type SecretVariables = { readonly [Name in (typeof names)[number]]?: string };

/** Removes them from an environment, so that neither other programs nor crash reports inherit them. */
export function takeSecrets(env: NodeJS.ProcessEnv): SecretVariables {
  const taken = names.map((name) => [name, env[name]] as const).filter(([, value]) => value !== undefined);
  for (const name of names) delete env[name];
  return Object.fromEntries(taken);
}
