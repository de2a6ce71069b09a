/** Names go to commands of the system, where one that begins with "-" would be an option. */
export function isQueueName(name: string): boolean {
  return /^[^-\s/][^/]{0,254}$/.test(name);
}
