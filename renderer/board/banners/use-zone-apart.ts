import { useEffect, useState } from 'react';
import { zoneName } from '../../../shared/time/zone';
import { ask } from '../../core-client/core-client';
import { useExternalValue } from '../../core-client/use-external-value';
import { pageZone, subscribeToZone, zoneAtStart } from '../../core-client/zone';

/** Both notice a change of the computer's time zone by themselves, a few seconds apart. */
const timeoutMs = 40_000;

/**
 * Whether page and core keep using two time zones: then the board differs from what prints, and only a restart helps. A
 * page that has seen the zone change tells the core, which may not notice it otherwise.
 * @param coreZone as `zoneMark` describes it
 */
export function useZoneApart(coreZone: string): boolean {
  const { latest: zone } = useExternalValue(subscribeToZone, pageZone);
  const [isLasting, setLasting] = useState(false);
  const isApart = zone !== coreZone;
  useEffect(() => {
    if (!isApart) return;
    if (zone !== zoneAtStart) void ask('computerZone', { zone: zoneName() });
    const timer = setTimeout(() => setLasting(true), timeoutMs);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [isApart, zone]);
  return isApart && isLasting;
}
