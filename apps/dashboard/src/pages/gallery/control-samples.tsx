import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Chip } from "../../ui/chip.tsx";
import { Choice } from "../../ui/choice.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { Icon, ICONS } from "../../ui/icon.tsx";
import { Keys } from "../../ui/keys.tsx";
import { Popup } from "../../ui/popup.tsx";
import { Select } from "../../ui/select.tsx";
import { Tag } from "../../ui/tag.tsx";
import { showToast } from "../../ui/toast.tsx";
import { Views } from "../../ui/views.tsx";
import { Sample } from "./sample.tsx";

const KINDS = ["primary", "outline", "quiet"] as const;
const TONES = [
  ["quiet", "dash"],
  ["plain", "check"],
  ["action", "clock"],
  ["attention", "alert"],
] as const;

export function ControlSamples() {
  const [choice, setChoice] = useState("all");
  const [period, setPeriod] = useState("oct");
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <Sample name="Button">
        {KINDS.map((kind) => (
          <Button key={kind} kind={kind}>
            {kind}
          </Button>
        ))}
        {KINDS.map((kind) => (
          <Button key={kind} kind={kind} disabled>
            {`${kind}, disabled`}
          </Button>
        ))}
        <Button kind="icon" aria-label="icon">
          <Icon name="plus" />
        </Button>
      </Sample>
      <Sample name="Icon">
        {ICONS.map((name) => (
          <span key={name} title={name}>
            <Icon name={name} />
          </span>
        ))}
      </Sample>
      <Sample name="Chip, Tag, Keys">
        {TONES.map(([tone, icon]) => (
          <Chip key={tone} tone={tone} icon={icon}>
            {tone}
          </Chip>
        ))}
        <Tag>Tag</Tag>
        <Tag meaning="Pelaksana tugas">Plt.</Tag>
        <Keys keys="mod+k" />
        <Keys keys="g t" />
      </Sample>
      <Sample name="Views">
        <Views
          label="Views"
          value={choice}
          options={[
            { value: "all", label: "All" },
            { value: "some", label: "Some" },
          ]}
          onChange={setChoice}
        />
      </Sample>
      <Sample name="Choice, Select">
        <Choice
          label="Choice"
          value={choice}
          options={[
            { value: "all", label: "All", show: "All" },
            { value: "some", label: "Some", show: "Some" },
          ]}
          onChange={setChoice}
        />
        <Select
          label="Select"
          value={period}
          options={[
            { value: "oct", label: "October 2026" },
            { value: "sep", label: "September 2026" },
          ]}
          onChange={setPeriod}
        />
      </Sample>
      <Sample name="Dialog, Popup, Toast">
        <Button onClick={() => setIsAsking(true)}>Open a dialog</Button>
        <Popup trigger={<span>Popup</span>}>
          <p>What lies over the page.</p>
        </Popup>
        <Button onClick={() => showToast({ words: "The report was verified." })}>Say it</Button>
        <Button
          onClick={() => showToast({ words: "The note was removed.", undo: () => showToast({ words: "It is back." }) })}
        >
          Say it, with undo
        </Button>
        {isAsking && (
          <Dialog title="Remove the note?" onClose={() => setIsAsking(false)}>
            <p>Nobody reads it any more. This can be undone for some seconds.</p>
            <DialogActions>
              <Button kind="primary" onClick={() => setIsAsking(false)}>
                Remove
              </Button>
              <Button onClick={() => setIsAsking(false)}>Cancel</Button>
            </DialogActions>
          </Dialog>
        )}
      </Sample>
    </>
  );
}
