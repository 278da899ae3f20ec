package org.xmpp.newsletter.platform.page;

import java.time.Duration;

import org.xmpp.newsletter.platform.ServiceProperties;
import org.xmpp.newsletter.platform.people.PeopleProperties;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.CacheControl;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.reactive.result.view.ViewResolver;

/**
 * The pages' common ground.
 */
@AutoConfiguration
@EnableConfigurationProperties({ PageProperties.class, ServiceProperties.class, PeopleProperties.class })
@Import({ FrontController.class, IntroductionController.class, ProblemPages.class, ShellModel.class,
		OwnSiteFilter.class, FilterProblems.class, OpenMode.class })
public class PageConfiguration {

	@Bean
	PersonResolver personResolver(PageProperties properties, PeopleProperties people) {
		return new PersonResolver(properties, people);
	}

	@Bean
	PageWriter pageWriter(ServerCodecConfigurer codecs, ObjectProvider<ViewResolver> views, ShellModel shell) {
		return new PageWriter(codecs, views.orderedStream().toList(), shell);
	}

	@Bean
	WebFluxConfigurer pageConfigurer(PersonResolver persons, ServiceProperties service) {
		return new WebFluxConfigurer() {

			@Override
			public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
				configurer.addCustomResolver(persons);
			}

			@Override
			public void addResourceHandlers(ResourceHandlerRegistry registry) {
				// /assets/ is the same in every service, /queue/assets/ and so on its
				// own.
				registry.addResourceHandler("/assets/**")
					.addResourceLocations("classpath:/platform/assets/")
					.setCacheControl(CacheControl.maxAge(Duration.ofHours(1)));
				for (Desk desk : Desk.values()) {
					if (desk.service().equals(service.name())) {
						registry.addResourceHandler(desk.path() + "/assets/**")
							.addResourceLocations("classpath:/" + service.name() + "/assets/")
							.setCacheControl(CacheControl.maxAge(Duration.ofHours(1)));
					}
				}
			}

		};
	}

}
