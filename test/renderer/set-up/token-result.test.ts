import { expect, it } from 'vitest';
import { tokenResult } from '../../../renderer/set-up/token-result';

const nextAt = '2026-11-21T19:00:00.000Z';

it('the outcome of a token is put in the exact words, with the code for support', () => {
  expect(tokenResult({ kind: 'needs-attention', problem: 'not-a-token', code: null, nextAt })).toEqual({
    severity: 'bad',
    text: 'That is not an ngrok token. Copy it again.',
  });
  expect(
    tokenResult({ kind: 'retrying', problem: 'address-held', code: 'ERR_NGROK_334', nextAt })?.text,
  ).toMatch(/^Another computer holds this address\..*\(ERR_NGROK_334\)$/);
});

it('the outcome of a token is good only once orders can arrive', () => {
  expect(tokenResult({ kind: 'connecting' })?.severity).toBe('careful');
  expect(tokenResult({ kind: 'checking', address: 'https://a.example' })?.severity).toBe('careful');
  expect(tokenResult({ kind: 'online', address: 'https://a.example' })).toEqual({
    severity: 'good',
    text: 'Works. Orders can arrive at https://a.example',
  });
});
