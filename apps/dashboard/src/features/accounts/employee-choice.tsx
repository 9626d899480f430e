import { useQuery } from "@apollo/client/react";
import { useEffect, useState } from "react";
import * as m from "../../messages/messages.js";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Field } from "../../ui/field.tsx";
import styles from "./account-form.module.css";
import { EmployeeSearchDocument } from "./create-account-dialog.generated.ts";

interface EmployeeChoiceProps {
  value: string | null;
  error: string | undefined;
  onChange: (employeeId: string | null) => void;
}

const PAUSE = 250; // milliseconds without a key before the name is looked for
const SHORTEST = 2;

/** Whose account it is: part of a name, then one of those found. */
export function EmployeeChoice({ value, error, onChange }: EmployeeChoiceProps) {
  const [typed, setTyped] = useState("");
  const [name, setName] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setName(typed.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  const {
    data,
    previousData,
    error: failure,
  } = useQuery(EmployeeSearchDocument, {
    variables: { name },
    skip: name.length < SHORTEST,
  });
  const found = name.length < SHORTEST ? [] : ((data ?? previousData)?.employees.nodes ?? []);

  return (
    <fieldset className={styles.people}>
      <legend className="visually-hidden">{m.account_employee()}</legend>
      <Field
        id="account-employee"
        type="search"
        label={m.account_employee_search()}
        hint={m.account_employee_hint()}
        error={error}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(null);
        }}
      />
      <div className={styles.found}>
        {found.map((person) => (
          <Checkbox
            key={person.id}
            type="radio"
            id={`employee-${person.id}`}
            name="employee"
            label={person.name}
            hint={[person.position?.title, person.unit?.name].filter(Boolean).join(" · ")}
            checked={value === person.id}
            onChange={() => onChange(person.id)}
          />
        ))}
      </div>
      <p role="status" className={styles.quiet}>
        {failure
          ? m.failed_network()
          : data && found.length === 0 && name.length >= SHORTEST
            ? m.account_employee_none()
            : ""}
      </p>
    </fieldset>
  );
}
