/** The data folder set in the environment; null: none. A separate file because it is read before anything else. */
export function givenDataDir(env: NodeJS.ProcessEnv): string | null {
  return env['RELAY_DATA_DIR'] || null;
}
