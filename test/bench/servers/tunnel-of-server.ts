import { readFile } from 'node:fs/promises';
import { readEnvironment } from '../../../main/core/settings/environment';
import { connectAgent } from '../../../main/core/tunnel/ngrok-agent';

/**
 * Leads a public address to a server of this process, with the app's own agent and the app's own environment.
 * It lasts until the process is told to end, and then frees the address for the next round.
 * @returns the public address
 */
export async function openTunnel(forwardTo: string): Promise<string> {
  const { token, domain, ngrokServer, ngrokCertificateFile } = readEnvironment(process.env);
  if (token === null || ngrokCertificateFile === null)
    throw new Error('NGROK_AUTHTOKEN or RELAY_NGROK_CA is not set');
  const certificate = await readFile(ngrokCertificateFile, 'utf8');
  const session = await connectAgent(
    { token, domain, forwardTo, server: ngrokServer, certificate },
    {
      alive: () => undefined,
      lost: () => console.error('The tunnel broke.'),
    },
  );
  process.once('SIGTERM', async () => {
    await session.close();
    process.exit();
  });
  return session.address;
}
