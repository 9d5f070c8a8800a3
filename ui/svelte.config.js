// Runes everywhere: the old syntax does not compile here.
export default { compilerOptions: { runes: true } };
