const names = ['RELAY_PASSWORD', 'NGROK_AUTHTOKEN'] as const;

/** The variables of the environment that are secret, as far as they are set. */
export type SecretVariables = { readonly [Name in (typeof names)[number]]?: string };

/** Takes them out of an environment, so that neither another program nor a crash report inherits them. */
export function takeSecrets(env: NodeJS.ProcessEnv): SecretVariables {
  const taken = names.map((name) => [name, env[name]] as const).filter(([, value]) => value !== undefined);
  for (const name of names) delete env[name];
  return Object.fromEntries(taken);
}
