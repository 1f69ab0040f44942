package dev.larder.api;

import dev.larder.model.LocaleCode;
import dev.larder.model.View;
import java.util.Optional;

/** Which version of an entry is read; no locale asks for the space's default one (§3.5), and posts have none. */
public record ReadQuery(View view, Optional<LocaleCode> locale) {}
