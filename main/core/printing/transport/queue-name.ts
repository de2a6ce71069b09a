/** Names are passed to system commands, where one starting with "-" would be an option. */
export function isQueueName(name: string): boolean {
  return /^[^-\s/][^/]{0,254}$/.test(name);
}
