package dev.larder.demo.write;

/** Where the service's behaviour is not known: how strict writes are checked, and whether pages can be deleted (§19). */
public record Rules(boolean strict, boolean pageDelete) {}
