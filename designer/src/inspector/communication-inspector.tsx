import { civilDateAt } from '@oficio/schemas/deadlines';
import { type Channel, type Communication, channels, legalKinds } from '@oficio/schemas/definition';
import { Braces, ChevronDown, ChevronUp } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWording } from '../canvas/words';
import { changeItem } from '../document/collection-commands';
import { useEditor, useEditorStore } from '../editor/editor-context';
import { RenderedLetter } from '../operate/messages/rendered-letter';
import { Button, IconButton } from '../ui/button';
import { Menu } from '../ui/menu';
import { Segmented } from '../ui/segmented';
import { SelectField } from '../ui/select-field';
import { SwitchField } from '../ui/switch-field';
import { exampleData } from './example-data';
import { ItemHead } from './item-head';
import { letterInsertions } from './letter-insertions';
import { LanguageMarks, LocalizedField } from './localized-field';
import { useWritingLanguage } from './writing-language';

const replies = ['confirm', 'refuse', 'correct', 'neverAgain'] as const;

/** A letter: what it is by law, by which channels it goes, and its words in each language. */
export function CommunicationInspector({ id }: { id: string }) {
  const { t } = useTranslation('designer');
  const { text } = useWording();
  const store = useEditorStore();
  const document = useEditor((state) => state.document);
  const { language } = useWritingLanguage();
  const [reading, setReading] = useState<'write' | 'read'>('write');
  const body = useRef<HTMLDivElement>(null);
  const letter = document.communications.find((one) => one.id === id);
  const insertions = useMemo(() => letterInsertions(document), [document]);
  const example = useMemo(() => exampleData(document, civilDateAt(Date.now())), [document]);
  if (!letter) return null;
  const change = (next: Partial<Communication>, coalesce?: string) =>
    store.getState().run(changeItem('communications', id, { ...letter, ...next }, coalesce));
  const insert = (liquid: string) => {
    const area = body.current?.querySelector('textarea');
    const old = letter.body[language] ?? '';
    const at = area?.selectionStart ?? old.length;
    change({ body: { ...letter.body, [language]: `${old.slice(0, at)}${liquid}${old.slice(at)}` } });
    area?.focus();
  };
  const move = (channel: Channel, by: number) => {
    const copy = letter.channels.filter((one) => one !== channel);
    copy.splice(letter.channels.indexOf(channel) + by, 0, channel);
    change({ channels: copy });
  };
  const unused = channels.filter((channel) => !letter.channels.includes(channel));
  return (
    <>
      <ItemHead
        collection="communications"
        id={id}
        name={text(letter.name) || t('inspector.unnamedLetter')}
      />
      <div className="insp-body">
        <LocalizedField
          label={t('property.name')}
          value={letter.name}
          onChange={(name) => change({ name }, 'name')}
        />
        <SelectField
          label={t('letter.legalKind')}
          value={letter.legalKind}
          options={legalKinds.map((kind) => ({ value: kind, label: t(`legalKind.${kind}`) }))}
          onChange={(legalKind) => change({ legalKind })}
          help={t(`legalKindHelp.${letter.legalKind}`)}
        />
        <LocalizedField
          label={t('letter.subject')}
          value={letter.subject}
          onChange={(subject) => change({ subject }, 'subject')}
        />
        <div ref={body}>
          <div className="row between">
            <Segmented
              label={t('letter.view')}
              value={reading}
              onChange={setReading}
              options={[
                { value: 'write', label: t('letter.write') },
                { value: 'read', label: t('letter.read') },
              ]}
            />
            {reading === 'write' ? (
              <Menu
                trigger={
                  <Button small icon={Braces}>
                    {t('letter.insert')}
                  </Button>
                }
                items={[
                  ...insertions.own.map(({ id, name, liquid }) => ({
                    label: [text(name), id].filter(Boolean).join(' · '),
                    onSelect: () => insert(liquid),
                  })),
                  ...(insertions.own.length > 0 ? [null] : []),
                  ...insertions.common.map(({ id, liquid }) => ({
                    label: `${t(`letter.variable.${id}`)} · ${id}`,
                    onSelect: () => insert(liquid),
                  })),
                ]}
              />
            ) : (
              <LanguageMarks value={letter.body} />
            )}
          </div>
          {reading === 'write' ? (
            <div className="letter-body">
              <LocalizedField
                label={t('letter.body')}
                multiline
                value={letter.body}
                onChange={(next) => change({ body: next }, 'body')}
                help={t('letter.bodyHelp')}
              />
            </div>
          ) : (
            <div className="letter-paper">
              <p className="xs soft">{t('letter.example')}</p>
              <RenderedLetter procedure={document} communication={id} fields={example} language={language} />
            </div>
          )}
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: an ordered list with its own actions */}
        <div className="field" role="group" aria-label={t('letter.channels')}>
          <div className="lab">{t('letter.channels')}</div>
          <ol className="lt channels">
            {letter.channels.map((channel, index) => (
              <li key={channel} className="row">
                <span className="soft">{index + 1}</span>
                <span className="grow">{t(`channel.${channel}`)}</span>
                <IconButton
                  small
                  icon={ChevronUp}
                  label={t('form.up')}
                  disabled={index === 0}
                  onClick={() => move(channel, -1)}
                />
                <IconButton
                  small
                  icon={ChevronDown}
                  label={t('form.down')}
                  disabled={index === letter.channels.length - 1}
                  onClick={() => move(channel, 1)}
                />
                <Button
                  small
                  variant="link"
                  disabled={letter.channels.length === 1}
                  onClick={() => change({ channels: letter.channels.filter((one) => one !== channel) })}
                >
                  {t('form.remove')}
                </Button>
              </li>
            ))}
          </ol>
          {unused.length > 0 ? (
            <SelectField
              label={t('letter.addChannel')}
              value=""
              empty={t('inspector.choose')}
              options={unused.map((channel) => ({ value: channel, label: t(`channel.${channel}`) }))}
              onChange={(channel) => change({ channels: [...letter.channels, channel] })}
              help={t('letter.channelsHelp')}
            />
          ) : null}
        </div>
        {letter.channels.includes('sms') ? (
          <LocalizedField
            label={t('letter.sms')}
            multiline
            value={letter.smsText}
            onChange={(smsText) => change({ smsText }, 'sms')}
          />
        ) : null}
        <SwitchField
          label={t('letter.diagram')}
          checked={letter.includeDiagram}
          onChange={(includeDiagram) => change({ includeDiagram })}
        />
        {/* biome-ignore lint/a11y/useSemanticElements: several switches under one name */}
        <div className="field" role="group" aria-label={t('letter.replies')}>
          <div className="lab">{t('letter.replies')}</div>
          <div className="stack-s">
            {replies.map((reply) => (
              <SwitchField
                key={reply}
                label={t(`letter.reply.${reply}`)}
                checked={letter.replies.includes(reply)}
                onChange={(on) =>
                  change({
                    replies: on ? [...letter.replies, reply] : letter.replies.filter((one) => one !== reply),
                  })
                }
              />
            ))}
          </div>
        </div>
      </div>
    </>
  );
}
