package onewindow.clauses.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What anybody may send is refused before it is read, where it is too large or does not say how
 * large it is.
 */
@Configuration
class GuideCheckSize implements WebMvcConfigurer {
    /** 20,000 characters, each written as an escape of six. */
    private static final long LARGEST = 128 * 1024;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(
                        new HandlerInterceptor() {
                            @Override
                            public boolean preHandle(
                                    HttpServletRequest request,
                                    HttpServletResponse response,
                                    Object handler) {
                                long length = request.getContentLengthLong();
                                boolean posts = request.getMethod().equals("POST");
                                if (posts && (length < 0 || length > LARGEST)) {
                                    throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
                                }
                                return true;
                            }
                        })
                .addPathPatterns(PublicGuideCheckController.PATH);
    }
}
