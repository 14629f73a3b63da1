import { Command } from 'cmdk';
import { useTranslation } from 'react-i18next';
import { listPhases, type PhasePlace } from '../document/phase-tree';
import { useLanguage } from '../i18n';
import { Dialog } from '../ui/dialog';
import { setEditing, useEditing } from './editing-state';
import { useEditor, useEditorStore } from './editor-context';
import { joinPhases, reparent } from './phase-actions';

/** Chooses a phase from a list by its name: the target of a line, or where a phase is to be put. */
export function ChoosePhaseDialog() {
  const { t } = useTranslation('designer');
  const { text } = useLanguage();
  const store = useEditorStore();
  const document = useEditor((state) => state.document);
  const { joining, reparenting } = useEditing();
  const from = joining ?? reparenting;
  const places = listPhases(document);
  const source = places.find(({ phase }) => phase.id === from);
  const name = source ? text(source.phase.name) : '';
  const close = () => setEditing({ joining: null, reparenting: null, focusNext: from });
  const allowed = (place: PhasePlace) => {
    if (joining) return place.phase.id !== joining || place.phase.kind !== 'final';
    if (place.phase.id === from || place.ancestors.some(({ id }) => id === from)) return false;
    return ['simple', 'compound', 'parallel'].includes(place.phase.kind);
  };
  const choose = (id: string | null) => {
    if (joining && id) joinPhases(store, joining, id);
    else if (reparenting) reparent(store, reparenting, id);
    setEditing({ joining: null, reparenting: null });
  };
  return (
    <Dialog
      open={source !== undefined}
      onClose={close}
      title={joining ? t('join.title', { name }) : t('join.insideTitle', { name })}
      description={joining ? t('join.text') : t('join.insideText')}
    >
      <Command label={t('join.search')} className="chooser" loop>
        <Command.Input placeholder={t('join.search')} aria-label={t('join.search')} autoFocus />
        <Command.List label={t('join.list')}>
          <Command.Empty>{t('join.nothing')}</Command.Empty>
          {reparenting ? (
            <Command.Item value="first level" onSelect={() => choose(null)}>
              {t('join.firstLevel')}
            </Command.Item>
          ) : null}
          {places.filter(allowed).map((place) => (
            <Command.Item
              key={place.phase.id}
              value={`${text(place.phase.name)} ${place.phase.id}`}
              onSelect={() => choose(place.phase.id)}
            >
              <span>{text(place.phase.name) || place.phase.id}</span>
              <span className="xs soft">
                {place.ancestors.map((ancestor) => text(ancestor.name)).join(' › ')}
              </span>
            </Command.Item>
          ))}
        </Command.List>
      </Command>
    </Dialog>
  );
}
