import type { Phase } from '@oficio/schemas/definition';
import { ArrowRight, ChevronDown, ChevronUp, Repeat2, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { triggerIcons } from '../canvas/turn-icon';
import { transitionInWords, useWording } from '../canvas/words';
import { findPhase, transitionsOf } from '../document/phase-tree';
import { deleteTransition, reorderTransition } from '../document/transition-commands';
import { useEditor, useEditorStore } from '../editor/editor-context';
import { IconButton } from '../ui/button';
import { Icon } from '../ui/icon';

/** The ways out of a phase, in the order in which they are tried. */
export function ExitRows({ phase }: { phase: Phase }) {
  const { t } = useTranslation('designer');
  const wording = useWording();
  const store = useEditorStore();
  const document = useEditor((state) => state.document);
  const exits = transitionsOf(phase);
  if (exits.length === 0) return <p className="xs soft">{t('inspector.noExits')}</p>;
  return (
    <ol className="exits">
      {exits.map((exit, index) => {
        const targets = exit.target.map((id) => wording.text(findPhase(document, id)?.phase.name) || id);
        const run = (
          make:
            | typeof deleteTransition
            | ((d: typeof document, id: string) => ReturnType<typeof deleteTransition>),
        ) => store.getState().run(make(store.getState().document, exit.id), { keepPlaces: true });
        return (
          <li key={exit.id} className="exit">
            <button
              type="button"
              className="exit-main"
              onClick={() => store.getState().select({ kind: 'transition', id: exit.id })}
            >
              <span className="row">
                <Icon of={triggerIcons[exit.trigger.kind]} />
                <span className="b">{transitionInWords(exit, document, wording)}</span>
              </span>
              <span className="row soft">
                <Icon of={targets.length > 0 ? ArrowRight : Repeat2} />
                {targets.length > 0 ? targets.join(', ') : t('inspector.staysInside')}
              </span>
            </button>
            <IconButton
              small
              icon={ChevronUp}
              label={t('form.up')}
              disabled={index === 0}
              onClick={() => run((d, id) => reorderTransition(d, id, -1))}
            />
            <IconButton
              small
              icon={ChevronDown}
              label={t('form.down')}
              disabled={index === exits.length - 1}
              onClick={() => run((d, id) => reorderTransition(d, id, 1))}
            />
            <IconButton small icon={Trash2} label={t('form.remove')} onClick={() => run(deleteTransition)} />
          </li>
        );
      })}
    </ol>
  );
}
