package onewindow.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import onewindow.organisation.Department;

/** The order of the lists: by department, in the order of the departments, then by code. */
final class HeadOrder implements Comparator<ItemHead> {
    private final Map<UUID, Integer> places = new HashMap<>();
    private final List<Department> departments;

    private HeadOrder(List<Department> departments) {
        this.departments = departments;
        departments.forEach(department -> places.put(department.id(), places.size()));
    }

    static HeadOrder of(List<Department> departments) {
        return new HeadOrder(departments);
    }

    @Override
    public int compare(ItemHead one, ItemHead other) {
        int byDepartment = Integer.compare(place(one), place(other));
        return byDepartment != 0 ? byDepartment : one.code().compareTo(other.code());
    }

    List<ItemHead> sorted(Collection<ItemHead> heads) {
        var sorted = new ArrayList<>(heads);
        sorted.sort(this);
        return Collections.unmodifiableList(sorted);
    }

    /**
     * The heads in order, with little work where few of them changed.
     *
     * @param affected codes of all that may differ from those known
     */
    List<ItemHead> renewed(
            CatalogueSnapshot known, Map<String, ItemHead> heads, Set<String> affected) {
        if (!known.departments().equals(departments) || affected.size() > heads.size() / 4) {
            return sorted(heads.values());
        }
        var renewed = new ArrayList<ItemHead>(heads.size());
        for (ItemHead head : known.ordered()) {
            if (!affected.contains(head.code())) {
                renewed.add(head);
            }
        }
        for (String code : affected) {
            ItemHead head = heads.get(code);
            if (head != null) {
                int place = Collections.binarySearch(renewed, head, this);
                renewed.add(place < 0 ? -place - 1 : place, head);
            }
        }
        return Collections.unmodifiableList(renewed);
    }

    private int place(ItemHead head) {
        return places.getOrDefault(head.department().id(), Integer.MAX_VALUE);
    }
}
