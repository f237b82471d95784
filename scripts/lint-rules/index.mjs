import { basename } from 'node:path';

const kebabCase = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
const disable = /^\s*eslint-disable/;

/** @type {import('eslint').Rule.RuleModule} */
const kebabCaseFile = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    return {
      Program(node) {
        const name = basename(context.filename);
        if (kebabCase.test(name)) return;
        context.report({ node, message: `File names are kebab-case, safe on every disk; found "${name}".` });
      },
    };
  },
};

/** @type {import('eslint').Rule.RuleModule} */
const explainedDisable = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          if (!disable.test(comment.value) || /\s--\s+\S/.test(comment.value) || !comment.loc) continue;
          context.report({
            loc: comment.loc,
            message: 'Say why after " -- ": which rule is wrong here, and why.',
          });
        }
      },
    };
  },
};

/** Two rules that no package we use has. */
export const kith = {
  rules: { 'kebab-case-file': kebabCaseFile, 'explained-disable': explainedDisable },
};
