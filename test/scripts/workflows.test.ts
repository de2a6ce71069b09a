import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { validateWorkflow } from '@action-validator/core';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { ROOT } from '../../scripts/setup/paths.mjs';

const jobSchema = z.object({
  permissions: z.record(z.string(), z.string()).optional(),
  strategy: z.object({ matrix: z.object({ os: z.array(z.string()) }) }).optional(),
  steps: z.array(
    z.object({
      uses: z.string().optional(),
      run: z.string().optional(),
      with: z.record(z.string(), z.unknown()).optional(),
      env: z.record(z.string(), z.string()).optional(),
    }),
  ),
});
const workflowSchema = z.object({
  on: z.record(z.string(), z.unknown()),
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(z.string(), jobSchema),
});

const folder = path.join(ROOT, '.github', 'workflows');
const files = readdirSync(folder);
const textOf = (file: string) => readFileSync(path.join(folder, file), 'utf8');
const workflowOf = (file: string) => workflowSchema.parse(parse(textOf(file)));
const jobsOf = (file: string) => Object.entries(workflowOf(file).jobs);
const stepsOf = (file: string) => jobsOf(file).flatMap(([, { steps }]) => steps);
const systems = ['ubuntu-latest', 'windows-latest', 'macos-latest'];

describe.each(files)('the workflow %s', (file) => {
  it('the workflow is one that GitHub understands', () => {
    expect(validateWorkflow(textOf(file)).errors).toEqual([]);
  });

  it('the workflow takes each action at a commit, with its version next to it', () => {
    const taken = [...textOf(file).matchAll(/uses: (.*)/g)].map(([, action]) => action);
    expect(taken.length).toBeGreaterThan(0);
    for (const action of taken) expect(action).toMatch(/^actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('the workflow may only read where nothing else is said, and leaves no credentials lying around', () => {
    expect(workflowOf(file).permissions).toEqual({ contents: 'read' });
    const checkouts = stepsOf(file).filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    for (const step of checkouts) expect(step.with).toMatchObject({ 'persist-credentials': false });
  });

  it('the workflow puts nothing from outside into a shell: not even an expression', () => {
    for (const { run = '' } of stepsOf(file)) expect(run).not.toContain('${{');
  });

  it('the workflow does its work in scripts that exist', () => {
    const scripts = stepsOf(file).flatMap(({ run = '' }) => /^node (\S+) (\S+)/.exec(run)?.[1] ?? []);
    for (const script of scripts) expect(readFileSync(path.join(ROOT, script), 'utf8')).not.toBe('');
  });
});

it('the workflow of tests runs at each push to main and each pull request, on the three systems', () => {
  const { on, jobs } = workflowOf('test.yml');
  expect(Object.keys(on)).toEqual(['push', 'pull_request']);
  expect(jobs['test']?.strategy?.matrix.os).toEqual(systems);
  expect(jobs['test']?.steps.map(({ run }) => run)).toContain('npm test');
});

it('the workflow of tests has no secrets', () => {
  expect(textOf('test.yml')).not.toContain('secrets.');
});

it('the workflow of releases runs at a tag, and tests and packages on the three systems', () => {
  const { on, jobs } = workflowOf('release.yml');
  expect(on).toEqual({ push: { tags: ['v*'] } });
  expect(jobs['build']?.strategy?.matrix.os).toEqual(systems);
  const runs = jobs['build']?.steps.flatMap(({ run = [] }) => run) ?? [];
  expect(runs.indexOf('npm test')).toBeLessThan(runs.indexOf('npm run package'));
});

it('the workflow of releases audits and checks the version before it builds', () => {
  const runs = workflowOf('release.yml').jobs['check']?.steps.map(({ run }) => run);
  expect(runs).toEqual(
    expect.arrayContaining(['node scripts/release.mjs version', 'node scripts/release.mjs audit']),
  );
});

it('the workflow of releases gives secrets to packaging alone, and to each system its own', () => {
  const withSecrets = stepsOf('release.yml').filter((step) => JSON.stringify(step).includes('secrets.'));
  expect(withSecrets.map(({ run }) => run)).toEqual(['npm run package']);
  for (const [name, value] of Object.entries(withSecrets[0]?.env ?? {})) {
    const system = name.startsWith('WIN_') ? 'Windows' : 'macOS';
    expect(value).toBe(`\${{ runner.os == '${system}' && secrets.${name} || '' }}`);
  }
});

it('the workflow of releases writes in one job, which runs none of our code, and leaves a draft', () => {
  const writing = jobsOf('release.yml').filter(([, { permissions }]) => permissions !== undefined);
  expect(writing.map(([name]) => name)).toEqual(['publish']);
  const [, publish] = writing[0] ?? [];
  expect(publish?.permissions).toEqual({ contents: 'write' });
  const runs = publish?.steps.flatMap(({ run = [] }) => run) ?? [];
  expect(runs).toEqual([expect.stringMatching(/^gh release create .* --draft /)]);
  expect(publish?.steps.filter(({ uses }) => uses?.startsWith('actions/checkout'))).toEqual([]);
});
