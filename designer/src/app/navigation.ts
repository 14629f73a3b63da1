import { type LucideIcon, Workflow } from 'lucide-react';

/** A place of the side bar. Its words are `navigation.<key>` of the `shell` catalogue. */
export interface Destination {
  key: string;
  to: string;
  icon: LucideIcon;
}

/** The side bar, in groups; a heading is `navigation.<heading>`. Add a place here and its route in `route-tree`. */
export const navigation: { heading: string | null; places: Destination[] }[] = [
  { heading: 'design', places: [{ key: 'procedures', to: '/procedures', icon: Workflow }] },
];
