import { useNavigate, useRouter } from "@tanstack/react-router";
import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";
import * as m from "../../messages/messages.js";
import { Icon } from "../../ui/icon.tsx";
import { Keys } from "../../ui/keys.tsx";
import type { Command, CommandGroup } from "./command.ts";
import styles from "./command-menu.module.css";
import { found } from "./found.ts";
import { recent } from "./recent.ts";
import { useDirectory } from "./use-directory.ts";

interface CommandMenuProps {
  viewerId: string;
  screens: readonly Command[];
  actions: readonly Command[];
  onClose: () => void;
}

/**
 * Any person, unit, screen or action by a few letters. The focus stays in the line; the arrows move through the list, Enter takes,
 * Escape leaves.
 */
export function CommandMenu({ viewerId, screens, actions, onClose }: CommandMenuProps) {
  const box = useRef<HTMLDialogElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const navigate = useNavigate();
  const { routesByPath } = useRouter();
  const [line, setLine] = useState("");
  const [at, setAt] = useState(0);
  const [kept] = useState(() => recent(viewerId));
  const typed = line.trim();
  const directory = useDirectory(typed, "/unit/$id" in routesByPath ? "/unit/$id" : "/team");

  useLayoutEffect(() => {
    const dialog = box.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);

  const groups: CommandGroup[] = [
    ...(typed === "" ? [{ title: m.commands_recent(), commands: kept.read() }] : []),
    { title: m.commands_screens(), commands: found(typed, screens) },
    { title: m.commands_people(), commands: directory.people },
    { title: m.commands_units(), commands: directory.units },
    { title: m.commands_actions(), commands: found(typed, actions) },
  ].filter(({ commands }) => commands.length > 0);
  const all = groups.flatMap(({ title, commands }) =>
    commands.map((command) => ({ key: `${title} ${command.id}`, command })),
  );
  const active = all[Math.min(at, all.length - 1)];

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [active?.key]);

  function take(command: Command) {
    onClose();
    if (typeof command.does === "function") return command.does();
    kept.add(command);
    void navigate(command.does);
  }
  function press(event: KeyboardEvent) {
    const last = all.length - 1;
    const to = { ArrowDown: at >= last ? 0 : at + 1, ArrowUp: at <= 0 ? last : at - 1, PageDown: last, PageUp: 0 }[
      event.key
    ];
    if (to !== undefined) {
      event.preventDefault();
      setAt(Math.max(0, to));
    } else if (event.key === "Enter" && active && !event.nativeEvent.isComposing) {
      event.preventDefault();
      take(active.command);
    } else if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onClose();
    }
  }
  const optionId = (key: string) => `${id}-${all.findIndex((each) => each.key === key)}`;
  const said = directory.hasFailed
    ? m.search_failed()
    : all.length > 0
      ? m.commands_count({ n: all.length })
      : directory.isBusy
        ? m.search_busy()
        : m.commands_none();

  return (
    <dialog
      ref={box}
      className={styles.dialog}
      aria-label={m.commands_title()}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      // A press on what lies around it.
      onClick={(event) => event.target === box.current && onClose()}
    >
      <div className={styles.box}>
        <div className={styles.line}>
          <Icon name="search" />
          <input
            role="combobox"
            aria-label={m.commands_line()}
            aria-expanded={all.length > 0}
            aria-controls={`${id}-list`}
            aria-activedescendant={active && optionId(active.key)}
            aria-autocomplete="list"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            placeholder={m.commands_line()}
            value={line}
            onChange={(event) => {
              setLine(event.target.value);
              setAt(0);
            }}
            onKeyDown={press}
          />
          <button type="button" className={styles.close} onClick={onClose}>
            Esc<span className="visually-hidden">{` ${m.close()}`}</span>
          </button>
        </div>
        <div ref={list} id={`${id}-list`} className={styles.list} role="listbox" aria-label={m.commands_title()}>
          {groups.map(({ title, commands }) => (
            <div key={title} role="group" aria-label={title}>
              <p className={styles.title} aria-hidden="true">
                {title}
              </p>
              {commands.map((command) => {
                const key = `${title} ${command.id}`;
                return (
                  <div
                    key={key}
                    id={optionId(key)}
                    className={styles.option}
                    role="option"
                    aria-selected={key === active?.key}
                    onPointerMove={() => setAt(all.findIndex((each) => each.key === key))}
                    onClick={() => take(command)}
                  >
                    <Icon name={command.icon} />
                    <span className={styles.label}>
                      {command.label}
                      {command.detail && <span className={styles.detail}>{command.detail}</span>}
                    </span>
                    {command.keys && <Keys keys={command.keys} />}
                  </div>
                );
              })}
            </div>
          ))}
        </div>
        <p role="status" className={all.length > 0 && !directory.hasFailed ? "visually-hidden" : styles.said}>
          {said}
        </p>
      </div>
    </dialog>
  );
}
