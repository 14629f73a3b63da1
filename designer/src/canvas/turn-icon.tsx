import type { Trigger } from '@oficio/schemas/definition';
import {
  ArrowRightFromLine,
  Check,
  Clock,
  Landmark,
  type LucideIcon,
  Mail,
  MessageSquare,
  UserRound,
  Workflow,
  Zap,
} from 'lucide-react';
import type { Turn } from './phase-facts';

export const turnIcons: Record<Turn, LucideIcon> = {
  person: UserRound,
  town: Landmark,
  administration: ArrowRightFromLine,
  automatic: Zap,
};

/** The icon of what makes a way out happen. */
export const triggerIcons: Record<Trigger['kind'] | 'exit', LucideIcon> = {
  citizen: UserRound,
  officer: Landmark,
  deadline: Clock,
  answer: ArrowRightFromLine,
  notification: Mail,
  message: MessageSquare,
  procedure: Workflow,
  raised: Zap,
  done: Check,
  always: Check,
  exit: ArrowRightFromLine,
};
