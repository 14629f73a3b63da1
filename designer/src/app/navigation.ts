import { worklist } from '@oficio/schemas/api';
import type { Role } from '@oficio/schemas/definition';
import {
  CalendarDays,
  Database,
  FolderOpen,
  House,
  type LucideIcon,
  Mail,
  Radar,
  Users,
  Workflow,
} from 'lucide-react';

/** A place of the side bar. Its words are `navigation.<key>` of the `shell` catalogue. */
export interface Destination {
  key: string;
  to: string;
  icon: LucideIcon;
  /** Roles that have something to do there; everybody when absent. */
  roles?: readonly Role[];
}

const caseworkers = Array.isArray(worklist.getWorklist.access) ? worklist.getWorklist.access : [];

/** The side bar, in groups; a heading is `navigation.<heading>`. Add a place here and its route in `route-tree`. */
export const navigation: { heading: string | null; places: Destination[] }[] = [
  {
    heading: null,
    places: [
      { key: 'today', to: '/', icon: House, roles: caseworkers },
      { key: 'cases', to: '/cases', icon: FolderOpen, roles: caseworkers },
      { key: 'people', to: '/people', icon: Users },
      { key: 'messages', to: '/messages', icon: Mail },
    ],
  },
  {
    heading: 'design',
    places: [
      { key: 'procedures', to: '/procedures', icon: Workflow },
      { key: 'sensors', to: '/sensors', icon: Radar },
      { key: 'calendar', to: '/calendar', icon: CalendarDays },
      { key: 'register', to: '/register', icon: Database },
    ],
  },
];

/** The places of a group where somebody with these roles has something to do. */
export function placesFor(places: readonly Destination[], roles: readonly Role[]): Destination[] {
  return places.filter((place) => !place.roles || place.roles.some((role) => roles.includes(role)));
}
