/** The data folder that the environment names; null: none. Apart, since it is asked before anything else. */
export function givenDataDir(env: NodeJS.ProcessEnv): string | null {
  return env['RELAY_DATA_DIR'] || null;
}
