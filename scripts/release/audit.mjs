import { z } from 'zod';

const severities = ['info', 'low', 'moderate', 'high', 'critical'];
const STOPS_FROM = severities.indexOf('high');

/** What `npm audit --json` says, as far as it is read. */
const reportSchema = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({ severity: z.string(), range: z.string(), nodes: z.array(z.string()) }),
  ),
});

/**
 * Which of the known weaknesses stop a release: the grave ones in what ships. Electron ships too, though npm takes it
 * for a tool of development.
 *
 * @param {string} output of `npm audit --json`
 * @param {readonly string[]} places where what ships lies, e.g. node_modules/zod
 * @returns {{ kind: 'asked', stops: string[] } | { kind: 'unasked' }} unasked: the registry gave no report
 */
export function readAudit(output, places) {
  const report = reportSchema.safeParse(parse(output));
  if (!report.success) return { kind: 'unasked' };
  const ships = new Set([...places, 'node_modules/electron']);
  const stops = Object.entries(report.data.vulnerabilities)
    .filter(
      ([, { severity }]) => severities.indexOf(severity) >= STOPS_FROM || !severities.includes(severity),
    )
    .filter(([, { nodes }]) => nodes.some((node) => ships.has(node)))
    .map(([name, { severity, range }]) => `${name} ${range}: ${severity}`);
  return { kind: 'asked', stops };
}

/** @param {string} output */
function parse(output) {
  try {
    return JSON.parse(output);
  } catch {
    // npm told of its failure in words.
    return null;
  }
}
