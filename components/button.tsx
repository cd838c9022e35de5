import type { ComponentPropsWithRef } from "react";
import { buttonClasses } from "./button-classes";
import type { ButtonLook, ButtonSize } from "./button-classes";

export type ButtonProps = ComponentPropsWithRef<"button"> & {
  look?: ButtonLook;
  size?: ButtonSize;
};

/** A button that does something here; it does not send a form unless `type="submit"` is given. */
export function Button({ look, size, className, type = "button", ...rest }: ButtonProps) {
  return <button type={type} className={buttonClasses(look, size, className)} {...rest} />;
}
