package dev.larder.result;

/** The two tokens of a space. Both are secrets: the read token shows drafts too. */
public enum TokenKind {
    READ,
    WRITE
}
