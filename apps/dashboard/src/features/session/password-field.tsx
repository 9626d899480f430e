import { useState, type ComponentProps } from "react";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";

/** A password that can be read while it is typed: one look is better than typing it twice. */
export function PasswordField(props: Omit<ComponentProps<typeof Field>, "type" | "action">) {
  const [isShown, setIsShown] = useState(false);
  return (
    <Field
      {...props}
      type={isShown ? "text" : "password"}
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      action={
        <Button kind="quiet" aria-controls={props.id} onClick={() => setIsShown(!isShown)}>
          {isShown ? m.password_hide() : m.password_show()}
        </Button>
      }
    />
  );
}
