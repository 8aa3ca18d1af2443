package onewindow.catalogue.web;

import java.util.UUID;

/** An entry that a list has now. */
record Entered(UUID id) {}
