import { z } from 'zod';

const environmentSchema = z.object({
  RELAY_DATA_DIR: z.string().min(1).optional(),
  RELAY_PORT: z.coerce.number('a port is a number').int().min(0).max(65_535).optional(),
  RELAY_USERNAME: z.string().min(1).optional(),
  RELAY_PASSWORD: z.string().min(1).optional(),
});

/** What an installer, a test or a demo sets without anybody typing. It wins over the settings. */
export interface Environment {
  readonly dataDir: string | null;
  readonly port: number | null;
  readonly username: string | null;
  readonly password: string | null;
}

/**
 * Reads it and removes the secrets, so that neither a child process nor a crash report inherits them.
 * @throws Error in words when a value is of no use.
 */
export function readEnvironment(env: NodeJS.ProcessEnv): Environment {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(given);
  delete env['RELAY_PASSWORD'];
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`An environment variable is of no use: ${problems.join('; ')}`);
  }
  return {
    dataDir: parsed.data.RELAY_DATA_DIR ?? null,
    port: parsed.data.RELAY_PORT ?? null,
    username: parsed.data.RELAY_USERNAME ?? null,
    password: parsed.data.RELAY_PASSWORD ?? null,
  };
}
