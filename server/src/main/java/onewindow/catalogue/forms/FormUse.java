package onewindow.catalogue.forms;

/**
 * The form of an item in force asks for a data element.
 *
 * @param item code of the item
 * @param label what the form calls it
 */
public record FormUse(String element, String item, String name, String label) {}
