import { TerraformStack, TerraformVariable, Token, Tokenization } from "cdktf";
import type { Construct } from "constructs";
import { error } from "../src/diagnostics/diagnostic";
import { ArgumentError } from "./argument-error";

/**
 * A password or a private key. It is never in the synthesised output, a plan or a state: what is written there is a
 * reference to where the value comes from when it is needed.
 */
export class Secret {
  /**
   * A secret out of the environment. Each stack that uses it gets one sensitive, ephemeral variable of that name.
   * `scv` reads it from the environment variable of the name, or with `TF_VAR_` before it as Terraform does, and again
   * when a saved plan is applied.
   *
   * @param name Name of the environment variable: letters, digits and underscores.
   */
  static fromEnv(name: string): Secret {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) {
      throw notASecret(
        "Secret.fromEnv takes the name of an environment variable, such as ONTAP_PASSWORD: letters, digits and underscores",
        "If it was given the secret itself, put that into a variable instead.",
      );
    }
    return new Secret((scope) => variableNamed(name, scope).stringValue);
  }

  /**
   * A secret that another part of the configuration has: `variable.stringValue` or an attribute of an ephemeral resource.
   *
   * @param token One token and nothing around it: plain text would be written to the synthesised output.
   */
  static fromToken(token: string): Secret {
    if (!isToken(token)) {
      throw notASecret(
        "Secret.fromToken takes a token, such as variable.stringValue, and not the secret itself",
        "Plain text would be written to the synthesised output.",
      );
    }
    return new Secret(() => token);
  }

  private constructor(private readonly resolve: (scope: Construct) => string) {}

  /** The reference that stands for it in the stack of the scope. */
  tokenIn(scope: Construct): string {
    return this.resolve(scope);
  }
}

function notASecret(summary: string, detail: string): ArgumentError {
  return new ArgumentError([error({ code: "plain-secret", summary, detail })]);
}

function isToken(text: string): boolean {
  if (!Token.isUnresolved(text)) return false;
  const { length, tokens } = Tokenization.reverseString(text);
  return length === 1 && tokens.length === 1;
}

function variableNamed(name: string, scope: Construct): TerraformVariable {
  const stack = TerraformStack.of(scope);
  const id = `Secret ${name}`;
  const existing = stack.node.tryFindChild(id);
  if (existing instanceof TerraformVariable) return existing;
  const variable = new TerraformVariable(stack, id, {
    type: "string",
    sensitive: true,
    description: `Secret, given as the environment variable TF_VAR_${name} (to scv also as ${name}).`,
  });
  variable.overrideLogicalId(name);
  variable.addOverride("ephemeral", true);
  return variable;
}
