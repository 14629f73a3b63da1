import {
  type ActivePhase,
  type LocalizedText,
  languages,
  officialLanguages,
} from '@oficio/schemas/definition';
import { Check, Plus, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { languageMarks } from '../app/language-names';
import { lettersOf } from '../canvas/phase-facts';
import { useWording } from '../canvas/words';
import { addItem } from '../document/collection-commands';
import { together } from '../document/document-commands';
import { findPhase } from '../document/phase-tree';
import { setProperty } from '../document/property-command';
import { useEditor, useEditorStore } from '../editor/editor-context';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { Menu } from '../ui/menu';
import { newItem } from './new-item';

/** The letters that a phase sends, with the languages that each one has. */
export function PhaseLetters({ phase }: { phase: ActivePhase }) {
  const { t } = useTranslation('designer');
  const { text } = useWording();
  const store = useEditorStore();
  const document = useEditor((state) => state.document);
  const letters = lettersOf(phase).flatMap(
    (id) => document.communications.find((one) => one.id === id) ?? [],
  );
  const name = { key: 'changePhase', values: { name: phase.name, what: { key: 'property.onEntry' } } };
  const send = (id: string) => {
    const place = findPhase(document, phase.id);
    return setProperty(
      [...(place?.path ?? []), 'onEntry'],
      [...phase.onEntry, { kind: 'communicate', communication: id }],
      name,
    );
  };
  const create = () => {
    const letter = newItem('communications', document);
    const add = addItem('communications', letter);
    store.getState().run(together(add.name, [add, send(letter.id)]));
    store.getState().select({ kind: 'communications', id: letter.id });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a list with its own actions
    <div className="field" role="group" aria-label={t('inspector.letters')}>
      <div className="lab">
        {t('inspector.letters')}
        <span className="grow" />
        <Menu
          trigger={
            <Button small variant="link">
              {t('form.add')}
            </Button>
          }
          items={[
            { label: t('inspector.newLetter'), icon: Plus, onSelect: create },
            null,
            ...document.communications.map((letter) => ({
              label: text(letter.name) || letter.id,
              onSelect: () => store.getState().run(send(letter.id)),
            })),
          ]}
        />
      </div>
      {letters.length === 0 ? (
        <p className="xs soft">{t('inspector.noLetters')}</p>
      ) : (
        <div className="lt letters">
          {letters.map((letter) => (
            <button
              key={letter.id}
              type="button"
              onClick={() => store.getState().select({ kind: 'communications', id: letter.id })}
            >
              <span className="b ell">{text(letter.name) || letter.id}</span>
              <span className="row soft wrap">
                <span>{t(`legalKind.${letter.legalKind}`)}</span>
                <LanguageState texts={[letter.subject, letter.body]} />
              </span>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

/** "es ✓ val: falta": in which languages some texts are complete. */
export function LanguageState({ texts }: { texts: LocalizedText[] }) {
  const { t } = useTranslation('designer');
  return languages.map((tag) => {
    const complete = texts.every((one) => one[tag]);
    const official = officialLanguages.some((one) => one === tag);
    if (!complete && !official) return null;
    return (
      <span key={tag} className={complete ? '' : 'missing'}>
        {complete ? languageMarks[tag] : t('inspector.missingIn', { language: languageMarks[tag] })}{' '}
        <Icon of={complete ? Check : TriangleAlert} size={13} />
      </span>
    );
  });
}
