package onewindow.platform.web;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The two entries of the front end: their pages answer to paths of their own, which its router
 * reads. A new page at the first level of a path is entered here and in the router.
 */
@Configuration
class Pages implements WebMvcConfigurer {
    private static final String[] CITIZEN = {
        "/",
        "/search",
        "/items/**",
        "/cases/**",
        "/licences/**",
        "/check/**",
        "/halls/**",
        "/lists",
        "/bundles/**",
        "/figures",
        "/mandates/**",
        "/developers",
        "/sign-in",
        "/register",
    };
    private static final String[] STAFF = {
        "/staff", "/window", "/approver", "/supervisor", "/admin",
    };

    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        for (String path : CITIZEN) {
            pages.addViewController(path).setViewName("forward:/citizen.html");
        }
        for (String path : STAFF) {
            pages.addViewController(path).setViewName("forward:/staff.html");
            pages.addViewController(path + "/**").setViewName("forward:/staff.html");
        }
    }

    /**
     * Names under assets hold a hash of their content; the pages that name them are asked anew.
     * They tell no date: that of the build is always the same, and a browser would keep the old
     * page.
     */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry resources) {
        resources
                .addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        resources
                .addResourceHandler("/citizen.html", "/staff.html")
                .addResourceLocations("classpath:/static/")
                .setUseLastModified(false)
                .setCacheControl(CacheControl.noCache());
    }
}
