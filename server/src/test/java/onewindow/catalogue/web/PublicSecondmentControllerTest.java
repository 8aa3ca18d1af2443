package onewindow.catalogue.web;

import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.ModuleTest;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.Departments;
import onewindow.catalogue.Guides;
import onewindow.catalogue.lists.Secondments;
import onewindow.organisation.Structure;
import onewindow.platform.Act;
import onewindow.regions.Region;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class PublicSecondmentControllerTest {
    @Autowired MockMvc web;
    @Autowired Catalogue catalogue;
    @Autowired Secondments secondments;
    @Autowired Structure structure;
    @Autowired TransactionTemplate transactions;
    @Autowired Clock clock;

    @Test
    void tellsWhereInAHallAnItemIsUntilItIsWithdrawn() throws Exception {
        String department = Departments.establish(structure, transactions, clock);
        String code = Guides.code(department);
        LocalDate today = LocalDate.now(clock);
        catalogue.publish(code, Guides.of(department), today, act());
        UUID hall = structure.open(hall("大厅" + department), act());
        String address = "/api/public/items/" + code + "/secondments";
        web.perform(get(address)).andExpect(status().isOk()).andExpect(jsonPath("$", hasSize(0)));
        UUID seconded =
                secondments.second(
                        new Secondments.NewSecondment(
                                code, hall, "综合窗口3号", "余审批〔2026〕7号", today.minusDays(2)),
                        act());
        web.perform(get(address))
                .andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[0].hall").value(hall.toString()))
                .andExpect(jsonPath("$[0].place").value("综合窗口3号"));
        secondments.withdraw(seconded, today.minusDays(1), "余审批〔2026〕8号", act());
        web.perform(get(address)).andExpect(jsonPath("$", hasSize(0)));
        web.perform(get("/api/public/items/" + code.replace('1', '2') + "/secondments"))
                .andExpect(status().isNotFound());
    }

    private static Structure.NewHall hall(String name) {
        return new Structure.NewHall(
                name,
                "Hall",
                "360500000000",
                Region.Level.CITY,
                List.of(),
                "路1号",
                "0790-0000000",
                "9:00–17:00",
                null,
                null);
    }

    private Act act() {
        return Act.byPlatform(UUID.randomUUID().toString(), clock.instant());
    }
}
