/** The day on a packet, as the one who made it reads the calendar. */
import { shownDate } from '../../engine/index';

/** `23 Nov 2026`, in the time zone of this machine. */
export function dayOf(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return shownDate(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`);
}
